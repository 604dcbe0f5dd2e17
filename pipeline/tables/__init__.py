"""Tabulate: the facts of many releases → the rows of the contract (`schema`)."""

from pipeline.tables.tabulate import Rows, tabulate

__all__ = ["Rows", "tabulate"]
