// Stack memory is written before it is read; clearing it first would cost more than a small kernel.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
