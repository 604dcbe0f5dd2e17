"""Tabulate: the facts of many releases → the rows of the contract (`schema`)."""

from pipeline.tables.single import Rows
from pipeline.tables.tabulate import tabulate

__all__ = ["Rows", "tabulate"]
