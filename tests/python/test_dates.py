"""Dates and differences of dates where records of expressions do not tell: memory, files, other libraries, and that arithmetic waits."""

import copy
import datetime
import pickle

import pytest

import omninumpy as np


def test_ticks_and_dates_share_memory():
    ticks = np.array([0, 1, 2])
    days = ticks.view("M8[D]")
    days[1] = "2000-01-01"
    assert ticks.tolist() == [0, 10957, 2]
    days.view("i8")[0] = 5
    assert days[0] == np.datetime64("1970-01-06")
    assert np.may_share_memory(days, ticks)


def test_parts_of_arrays_are_views():
    days = np.arange("2020-01-01", "2020-01-05", dtype="M8[D]")
    days[1:3][:] = np.datetime64("NaT")
    assert np.isnat(days).tolist() == [False, True, True, False]


def test_arithmetic_of_pending_arrays_is_fused_and_keeps_what_is_no_time():
    days = np.arange(1000).view("M8[D]")
    days[3] = "NaT"
    later = days + np.timedelta64(1, "D") - np.datetime64("1970-01-01")
    assert later[:5].tolist() == [datetime.timedelta(n) for n in (1, 2, 3)] + [None, datetime.timedelta(5)]


def test_scalars_and_arrays_are_pickled_and_copied():
    for value in (np.datetime64("2020-01-01T10"), np.timedelta64(5, "25s"), np.datetime64("2020")):
        assert pickle.loads(pickle.dumps(value)) == value == copy.deepcopy(value)
        assert pickle.loads(pickle.dumps(value)).dtype is value.dtype
    array = np.array(["2020-01-01", "NaT"], "M8[D]")
    assert repr(pickle.loads(pickle.dumps(array))) == repr(array)


def test_calendar_over_four_hundred_years():
    first = datetime.date(1600, 1, 1)
    days = np.arange(np.datetime64(first), np.datetime64("2001-01-01"))
    months = days.astype("M8[M]").astype(int).tolist()
    years = days.astype("M8[Y]").astype(int).tolist()
    for place in range(0, days.size, 97):
        day = first + datetime.timedelta(place)
        assert months[place] == (day.year - 1970) * 12 + day.month - 1
        assert years[place] == day.year - 1970
    assert days.astype("M8[M]").astype("M8[D]")[45].item() == datetime.date(1600, 2, 1)


def test_business_days_against_counting_them_one_by_one():
    days = np.arange(np.datetime64("2019-12-01"), np.datetime64("2020-03-01"))
    holidays = ["2019-12-25", "2020-01-01", "2020-01-04", "2020-02-03"]
    open_days = [day for day in days.tolist() if day.weekday() < 5 and str(day) not in holidays]
    assert np.is_busday(days, holidays=holidays).tolist() == [day in open_days for day in days.tolist()]
    start = datetime.date(2020, 1, 8)
    at = open_days.index(start)
    for steps in range(-15, 16):
        assert np.busday_offset(start, steps, holidays=holidays).item() == open_days[at + steps]
    counts = np.busday_count(days[0], days, holidays=holidays)
    assert counts.tolist() == [sum(day < end for day in open_days) for end in days.tolist()]


@pytest.mark.parametrize("version,text", [("1.19", "numpy.datetime64('NaT')"), ("2.2", "np.datetime64('NaT')"), ("2.4", "np.datetime64('NaT','generic')")])
def test_releases_write_scalars_in_their_ways(version, text):
    with np.emulate(version):
        assert repr(np.datetime64("NaT")) == text


def test_real_numpy_takes_them():
    numpy = pytest.importorskip("numpy")
    array = np.array(["2020-01-01T10:00", "NaT"], "M8[ns]")
    theirs = numpy.asarray(array)
    assert theirs.dtype == "M8[ns]" and numpy.isnat(theirs).tolist() == [False, True]
    ours = np.array(theirs)
    assert ours.dtype is array.dtype and ours[0] == array[0]


def test_files(tmp_path):
    pytest.importorskip("omninumpy._extension.files")
    array = np.array(["2020-01-01", "NaT"], "M8[D]")
    np.save(tmp_path / "dates.npy", array)
    assert repr(np.load(tmp_path / "dates.npy")) == repr(array)
