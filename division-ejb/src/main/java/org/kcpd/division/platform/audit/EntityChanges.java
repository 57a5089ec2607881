package org.kcpd.division.platform.audit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.eclipse.persistence.sessions.changesets.DirectToFieldChangeRecord;
import org.eclipse.persistence.sessions.changesets.ObjectReferenceChangeRecord;
import org.kcpd.division.platform.Confidential;

/**
 * What a unit of work has changed, as the persistence layer knows it: old and new value of every field of every changed
 * entity. Call it after the flush. Native bulk statements are not seen here; who runs them says their numbers as audit
 * detail.
 */
final class EntityChanges {
    private static final int LARGEST = 200_000;
    private static final String HIDDEN = "***";

    private EntityChanges() {}

    /** JSON {@code [{"entity":"Member","id":"7","fields":{"phone":["old","new"]}}]}; empty when nothing was changed. */
    static Optional<String> json(EntityManager em) {
        if (!(em.unwrap(UnitOfWork.class) instanceof RepeatableWriteUnitOfWork unit)) {
            return Optional.empty();
        }
        UnitOfWorkChangeSet all = unit.getCumulativeUOWChangeSet();
        List<ObjectChangeSet> changes = all == null
                ? List.of()
                : all.getAllChangeSets().values().stream()
                        .filter(changed -> changed.isNew() || changed.hasChanges())
                        .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var list = Json.createArrayBuilder();
        changes.forEach(changed -> list.add(describe(changed)));
        String json = list.build().toString();
        return Optional.of(
                json.length() <= LARGEST ? json : "[{\"entity\":\"*\",\"changed\":%d}]".formatted(changes.size()));
    }

    private static JsonObjectBuilder describe(ObjectChangeSet changed) {
        Class<?> type = changed.getDescriptor().getJavaClass();
        var fields = Json.createObjectBuilder();
        for (ChangeRecord change : changed.getChanges()) {
            valuesOf(type, change).ifPresent(values -> fields.add(change.getAttribute(), values));
        }
        var described =
                Json.createObjectBuilder().add("entity", type.getSimpleName()).add("id", text(changed.getId()));
        if (changed.isNew()) {
            described.add("new", true);
        }
        return described.add("fields", fields);
    }

    private static Optional<JsonArrayBuilder> valuesOf(Class<?> type, ChangeRecord change) {
        if (confidential(type, change.getAttribute())) {
            return Optional.of(pair(HIDDEN, HIDDEN));
        }
        if (change instanceof DirectToFieldChangeRecord direct) {
            return Optional.of(pair(direct.getOldValue(), direct.getNewValue()));
        }
        if (change instanceof ObjectReferenceChangeRecord reference) {
            var now = reference.getNewValue();
            return Optional.of(pair(change.getOldValue(), now == null ? null : now.getId()));
        }
        return Optional.empty();
    }

    private static JsonArrayBuilder pair(Object before, Object after) {
        return Json.createArrayBuilder().add(text(before)).add(text(after));
    }

    private static boolean confidential(Class<?> type, String attribute) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field.isAnnotationPresent(Confidential.class);
                }
            }
        }
        return false;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
