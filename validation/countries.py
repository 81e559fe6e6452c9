"""Where countries lie: ISO 3166-1 codes and a box around each, in whole and half degrees, drawn wide.

Made by hand from common knowledge of the map, and widened by half a degree, so that a point on a border or an island
close by is never outside. A country that is not listed is not judged. South, west, north, east; WGS 84 degrees.
"""

from __future__ import annotations

from typing import Any

from .keys import distinct

Box = tuple[float, float, float, float]

COUNTRIES: dict[str, tuple[str, Box]] = {
    "AFG": ("AF", (28.5, 60.0, 39.0, 75.5)),
    "ARE": ("AE", (22.0, 51.0, 26.6, 57.0)),
    "ARM": ("AM", (38.3, 43.0, 41.8, 47.2)),
    "AUT": ("AT", (45.8, 9.0, 49.5, 17.7)),
    "AZE": ("AZ", (37.8, 44.2, 42.4, 51.3)),
    "BDI": ("BI", (-5.0, 28.4, -1.8, 31.4)),
    "BFA": ("BF", (8.8, -6.1, 15.7, 3.0)),
    "BGD": ("BD", (20.0, 87.5, 27.2, 93.2)),
    "BHR": ("BH", (25.0, 50.0, 27.1, 51.3)),
    "CAF": ("CF", (1.7, 13.9, 11.6, 28.0)),
    "CHE": ("CH", (45.3, 5.4, 48.4, 11.0)),
    "CMR": ("CM", (1.1, 7.9, 13.6, 16.8)),
    "COD": ("CD", (-14.0, 11.7, 6.0, 31.9)),
    "CYP": ("CY", (34.0, 31.7, 36.2, 35.2)),
    "DEU": ("DE", (46.7, 5.3, 55.6, 15.6)),
    "DJI": ("DJ", (10.4, 41.2, 13.3, 43.9)),
    "DZA": ("DZ", (18.4, -9.2, 37.7, 12.6)),
    "EGY": ("EG", (21.4, 24.1, 32.3, 37.5)),
    "ERI": ("ER", (11.8, 35.9, 18.6, 43.7)),
    "ETH": ("ET", (2.8, 32.4, 15.5, 48.6)),
    "GEO": ("GE", (40.5, 39.4, 44.1, 47.3)),
    "GRC": ("GR", (34.3, 18.8, 42.3, 30.2)),
    "IND": ("IN", (6.2, 67.6, 36.1, 98.0)),
    "IRN": ("IR", (24.5, 43.5, 40.3, 63.9)),
    "IRQ": ("IQ", (28.5, 38.2, 38.0, 49.2)),
    "ISR": ("IL", (29.0, 33.7, 33.9, 36.4)),
    "ITA": ("IT", (34.9, 6.1, 47.6, 19.1)),
    "JOR": ("JO", (28.6, 34.4, 33.9, 39.9)),
    "KAZ": ("KZ", (40.0, 45.9, 56.0, 87.9)),
    "KEN": ("KE", (-5.3, 33.4, 5.6, 42.5)),
    "KGZ": ("KG", (38.6, 68.7, 43.9, 80.9)),
    "KWT": ("KW", (28.0, 46.0, 30.6, 49.0)),
    "LBN": ("LB", (32.5, 34.6, 35.2, 37.2)),
    "LBY": ("LY", (19.0, 8.8, 33.7, 25.7)),
    "MAR": ("MA", (20.7, -17.6, 36.5, -0.5)),
    "MLI": ("ML", (9.6, -12.8, 25.6, 4.8)),
    "MMR": ("MM", (9.1, 91.6, 29.1, 101.8)),
    "MRT": ("MR", (14.2, -17.7, 27.9, -4.3)),
    "NER": ("NE", (11.1, -0.4, 24.1, 16.6)),
    "NGA": ("NG", (3.7, 2.1, 14.5, 15.3)),
    "NPL": ("NP", (25.8, 79.5, 31.0, 88.8)),
    "OMN": ("OM", (16.1, 51.4, 27.0, 60.4)),
    "PAK": ("PK", (23.1, 60.3, 37.7, 78.0)),
    "PSE": ("PS", (30.7, 33.7, 33.1, 36.1)),
    "QAT": ("QA", (24.0, 50.2, 26.8, 52.3)),
    "RWA": ("RW", (-3.4, 28.3, -0.5, 31.5)),
    "SAU": ("SA", (15.8, 34.0, 32.7, 56.2)),
    "SDN": ("SD", (8.1, 21.3, 23.0, 39.2)),
    "SOM": ("SO", (-2.3, 40.4, 12.6, 52.0)),
    "SSD": ("SS", (2.9, 23.5, 12.8, 36.5)),
    "SYR": ("SY", (31.8, 35.1, 37.9, 43.0)),
    "TCD": ("TD", (6.9, 12.9, 24.0, 24.6)),
    "TJK": ("TJ", (36.1, 66.8, 41.6, 75.7)),
    "TKM": ("TM", (34.6, 51.9, 43.3, 67.2)),
    "TUN": ("TN", (29.7, 7.0, 38.0, 12.2)),
    "TUR": ("TR", (35.3, 25.1, 42.7, 45.4)),
    "UGA": ("UG", (-2.0, 29.0, 4.8, 35.6)),
    "UKR": ("UA", (43.8, 21.6, 52.9, 40.8)),
    "UZB": ("UZ", (36.6, 55.4, 46.1, 73.7)),
    "YEM": ("YE", (11.4, 41.2, 19.6, 55.1)),
}

#: ISO alpha-3 to alpha-2, with which P-codes begin.
CODES = {code: letters for code, (letters, _) in COUNTRIES.items()}


def inside(country: Any, latitude: Any, longitude: Any) -> Any:
    """One boolean a row: whether the point lies in the country's box; True where one of the three is not known."""
    import numpy as np
    import pandas as pd

    codes, names = distinct(country)
    nowhere = (np.nan,) * 4
    boxes = [COUNTRIES[name][1] if name in COUNTRIES else nowhere for name in names]
    south, west, north, east = np.array([*boxes, nowhere], dtype="float64")[codes].T  # a null's code picks the last
    y, x = (axis.to_numpy(dtype="float64", na_value=np.nan) for axis in (latitude, longitude))
    unknown = np.isnan(south) | np.isnan(y) | np.isnan(x)
    return pd.Series(unknown | ((y >= south) & (y <= north) & (x >= west) & (x <= east)), index=country.index)
