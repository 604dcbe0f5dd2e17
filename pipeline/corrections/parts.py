"""Parts whose rows are corrected as they are read, so that all that is decided over releases sees corrected rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.corrections.apply import Result, correct, moment
from pipeline.corrections.correction import Correction
from pipeline.corrections.file import NAME, parse
from pipeline.errors import UsageError
from pipeline.tables.arrow import arrow_schema, to_batch
from pipeline.tables.merge.census import Census, Part
from pipeline.tables.schema import TABLES, CorrectionRow, ProblemRow, table
from pipeline.tables.single import Rows, in_order

PROBLEMS = table("problems")
_NAMES = tuple(each.name for each in TABLES)


@dataclass(slots=True)
class Corrections:
    """The corrections by the release that they are of. `results` tells what became of each, once the parts are read."""

    by_release: dict[str, list[Correction]]
    results: dict[Correction, Result] = field(default_factory=dict)
    unreadable: str | None = None

    def rows(self) -> list[CorrectionRow]:
        """A row per correction."""
        return [
            CorrectionRow(
                table=each.correction.table,
                release_id=each.correction.release_id or None,
                start=_offset(each.correction.start),
                end=_offset(each.correction.end),
                key=each.correction.key or None,
                verdict=each.correction.verdict,
                column=each.correction.column or None,
                value=each.correction.value or None,
                who=each.correction.who or None,
                when=each.correction.when or None,
                why=each.correction.why or None,
                status=each.status,
                message=each.message,
            )
            for each in self._told()
        ]

    def problems(self) -> list[ProblemRow]:
        """A row per correction that does not fit, or one for a file that cannot be read."""
        found = []
        if self.unreadable:
            found.append(_problem(None, self.unreadable))
        for each in self._told():
            if each.status == "unfitting":
                known = each.correction.release_id if each.correction in self.results else None
                found.append(_problem(known, f"A correction does not fit. {each.message}"))
        return found

    def corrected(self, parts: Sequence[Part], census: Census) -> list[Part]:
        """The parts, those with a corrected release in a form that corrects."""
        found: list[Part] = []
        first = 0
        if not self.by_release:
            return list(parts)
        for part in parts:
            size = sum(batch.num_rows for batch in part.batches(("failed",)))
            touched = any(id_ in self.by_release for id_ in census.release_id[first : first + size] if id_)
            found.append(Corrected(part, first, census, self) if touched else part)
            first += size
        return found

    def with_problems(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The rows of `problems` in their order, those of corrections among them."""
        more = to_batch(PROBLEMS, in_order(PROBLEMS, self.problems()))
        for batch in batches:
            before = pc.sum(pc.less(batch.column("source_path"), NAME)).as_py() or 0
            if more.num_rows and before < batch.num_rows:
                yield batch.slice(0, before)
                yield more
                yield batch.slice(before)
                more = more.slice(more.num_rows)
            else:
                yield batch
        if more.num_rows:
            yield more

    def _told(self) -> Iterator[Result]:
        for corrections in self.by_release.values():
            for each in corrections:
                yield self.results.get(each) or Result(each, "unfitting", f"There is no release {each.release_id}.")


def by_release(corrections: Iterable[Correction]) -> Corrections:
    """The corrections by their release, each in the order of time; the same line twice counts once."""
    found: dict[str, list[Correction]] = defaultdict(list)
    for each in sorted(dict.fromkeys(corrections), key=moment):
        found[each.release_id].append(each)
    return Corrections(dict(sorted(found.items())))


@dataclass(frozen=True, slots=True)
class Corrected:
    """A part with its rows corrected. `first` is the number of its first row over all parts."""

    part: Part
    first: int
    census: Census
    corrections: Corrections

    def batches(self, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """The rows, with these columns alone."""
        number = self.first
        for batch in self.part.batches((*columns, *(name for name in _NAMES if name not in columns))):
            ids = self.census.release_id[number : number + batch.num_rows]
            number += batch.num_rows
            places = {place: id_ for place, id_ in enumerate(ids) if id_ in self.corrections.by_release and id_}
            yield self._corrected(batch, places).select(list(columns))

    def _corrected(self, batch: pa.RecordBatch, places: dict[int, str]) -> pa.RecordBatch:
        pieces, done = [], 0
        for place, release_id in places.items():
            rows, results = correct(rows_at(batch, place), self.corrections.by_release[release_id])
            self.corrections.results.update({each.correction: each for each in results})
            pieces += [batch.slice(done, place - done), with_rows(batch.slice(place, 1), rows)]
            done = place + 1
        return pa.concat_batches([*pieces, batch.slice(done)]) if pieces else batch


def rows_at(batch: pa.RecordBatch, place: int) -> Rows:
    """The rows of all tables of one release."""
    rows: Rows = {}
    for of in TABLES:
        cells = batch.column(of.name)[place].as_py() or []
        rows[of.name] = [of.row(*(cell[each.name] for each in of.fields)) for cell in cells]
    return rows


def with_rows(batch: pa.RecordBatch, rows: Rows) -> pa.RecordBatch:
    """A batch of one release with other rows."""
    for of in TABLES:
        ordered = in_order(of, rows[of.name])
        fields = list(arrow_schema(of))
        flat = pa.StructArray.from_arrays(to_batch(of, ordered).columns, fields=fields)
        offsets = pa.array([0, len(ordered)], pa.int32())
        nested = pa.ListArray.from_arrays(offsets, flat, type=batch.schema.field(of.name).type)
        place = batch.schema.get_field_index(of.name)
        batch = batch.set_column(place, batch.schema.field(place), nested)
    return batch


def told_in(content: bytes) -> Corrections:
    """The corrections in the bytes of a file; one that cannot be read is a problem and no error."""
    try:
        return by_release(parse(content))
    except UsageError as error:
        return Corrections({}, unreadable=str(error))


def _problem(release_id: str | None, message: str) -> ProblemRow:
    return ProblemRow(release_id, NAME, "warning", "unfitting_correction", message, None, None)


def _offset(text: str) -> int | None:
    return int(text) if text.isdigit() else None
