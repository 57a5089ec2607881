package org.kcpd.division.community.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.logging.Logger;
import org.kcpd.division.community.MapKind;
import org.kcpd.division.community.query.MapQuery;
import org.kcpd.division.community.query.MapTerms;

/** A map of straight lines, each area of which says that it is synthetic: the real boundaries come by an import. */
@ApplicationScoped
public class TrainingMap {
    private static final Logger LOG = Logger.getLogger(TrainingMap.class.getName());

    /** The day the division was made. */
    private static final LocalDate FROM = LocalDate.of(2022, 12, 11);

    @Inject
    private MapDesk desk;

    @Inject
    private MapQuery query;

    public void make() {
        for (MapKind kind : MapKind.values()) {
            if (query.sets(kind).isEmpty()) {
                LOG.info(() -> "Training data: map of " + kind);
                load(kind);
            }
        }
    }

    private void load(MapKind kind) {
        var name = "map-" + kind.name().toLowerCase(Locale.ROOT) + "s.geojson";
        var content = content(name);
        var terms = new MapTerms(kind, FROM, "code", "name", "parent");
        desk.load(new LoadMap("training-" + name, terms, name, content, desk.check(content, terms), () -> {}));
    }

    /** One of the files that come with the product, to be tried out by hand too. */
    static byte[] content(String name) {
        try (var file = TrainingMap.class.getResourceAsStream("/training/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
