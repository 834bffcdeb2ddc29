"""The numbers that may stand in a file: each has an end.

Without one a file could bring more minutes than a clock has, or a day after the last of the
calendar; and what is worked out with it would fall over.
"""

from typing import Annotated

from pydantic import Field

MOST = 1_000_000_000
"""No number is larger, in either direction."""
Whole = Annotated[int, Field(ge=0, le=MOST)]
"""A count, a revision, minutes or days: a whole number from 0."""
Signed = Annotated[int, Field(ge=-MOST, le=MOST)]
"""A whole number that may take away too."""
Bound = Annotated[float, Field(ge=-MOST, le=MOST, allow_inf_nan=False)]
"""What a measure is held against."""
