# Writes diamonds.csv from the ggplot2 package (3.5.1): Rscript make_data.R
# The data set records unknown lengths, widths and depths as 0 mm. No diamond is 0 mm long, so these 35 cells are left empty here,
# as a missing value should be. Nothing else is changed; the two famous outliers (y = 58.9 mm, z = 31.8 mm) are the data's own.
library(ggplot2)
d <- as.data.frame(diamonds)
for (name in c("x", "y", "z")) d[[name]][d[[name]] == 0] <- NA
write.csv(d, "diamonds.csv", row.names = FALSE, quote = FALSE, na = "")
