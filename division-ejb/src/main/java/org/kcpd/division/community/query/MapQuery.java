package org.kcpd.division.community.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.community.MapKind;
import org.kcpd.division.community.control.Atlas;
import org.kcpd.division.community.control.Drawing;
import org.kcpd.division.personnel.query.SqlText;
import org.kcpd.division.platform.job.TaskQuery;
import org.kcpd.division.platform.job.TaskStatus;
import org.kcpd.division.platform.usecase.Requires;
import org.kcpd.division.platform.usecase.UseCase;

/** The map as it is looked at: the areas of a kind on a day, as a list and drawn; and the files they came by. */
@Stateless
@UseCase(readOnly = true)
public class MapQuery {

    @PersistenceContext(unitName = "division")
    private EntityManager em;

    @Inject
    private Atlas atlas;

    @Inject
    private TaskQuery tasks;

    protected MapQuery() {}

    /** Outside the container. */
    public MapQuery(EntityManager em, Atlas atlas, TaskQuery tasks) {
        this.em = em;
        this.atlas = atlas;
        this.tasks = tasks;
    }

    /** Every set of a kind, the newest first. */
    @Requires(Right.MAP_READ)
    public List<MapSetRow> sets(MapKind kind) {
        return new SqlText()
                .add(
                        "SELECT s.id, s.from_date, s.to_date, s.areas, s.file_name, s.imported_at, s.superseded_at"
                                + " FROM map_set s WHERE s.kind = ? ORDER BY s.from_date DESC, s.id DESC LIMIT 50",
                        kind.name())
                .rows(em)
                .map(row -> new MapSetRow(
                        row.number(0),
                        kind,
                        row.day(1),
                        row.day(2),
                        row.integer(3),
                        row.text(4),
                        row.instant(5),
                        !row.absent(6)))
                .toList();
    }

    /** The areas of a kind that hold on a day, by code. */
    @Requires(Right.MAP_READ)
    public List<MapAreaRow> areas(MapKind kind, LocalDate day) {
        return atlas.areas(kind, day).stream().map(Drawing::row).toList();
    }

    /** The same as GeoJSON, as exactly as a screen shows it. */
    @Requires(Right.MAP_READ)
    public String drawn(MapKind kind, LocalDate day) {
        return Drawing.geoJson(atlas.areas(kind, day));
    }

    /** The report of a finished dry run or import of the caller's; empty while it runs and when it failed. */
    @Requires(Right.MAP_IMPORT)
    public Optional<FileReport> report(long taskId) {
        return tasks.status(taskId)
                .result()
                .filter(json -> json.startsWith("{"))
                .map(FileReport::fromJson);
    }

    /** How far a dry run or import of the caller's is. */
    @Requires(Right.MAP_IMPORT)
    public TaskStatus progress(long taskId) {
        return tasks.status(taskId);
    }
}
