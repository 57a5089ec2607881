package org.kcpd.division.container;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arguments for any use case: what names a record names the one that is asked about, everything else is made up. */
final class MadeUp {
    private static final long NOTHING = 987_654_321L;

    private final long record;
    private final int version;

    /** @param record the record asked about, 0 for one that does not exist */
    MadeUp(long record, int version) {
        this.record = record == 0 ? NOTHING : record;
        this.version = version;
    }

    Object[] argumentsOf(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> value(parameter.getParameterizedType(), parameter.getName(), Map.of()))
                .toArray();
    }

    private Object value(Type type, String name, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return value(bound.get(variable), name, bound);
        }
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            return raw.isRecord() ? record(raw, Arguments.of(raw, parameterized)) : simple(raw, name);
        }
        Class<?> raw = (Class<?>) type;
        return raw.isRecord() ? record(raw, bound) : simple(raw, name);
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName(), bound))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + type.getName() + " can be made up", e);
        }
    }

    private Object simple(Class<?> type, String name) {
        if (type == long.class || type == Long.class) {
            return record;
        }
        if (type == int.class || type == Integer.class) {
            return name.equals("seenVersion") ? version : name.equals("first") ? 0 : 10;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == String.class) {
            return name.equals("key") ? "" : name.equals("kind") ? "PersonnelOrder" : "mx-nobody";
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        if (type == Runnable.class) {
            return (Runnable) () -> {};
        }
        throw new IllegalStateException("nothing made up for " + type.getName() + ' ' + name);
    }

    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(byte[].class, "mx".getBytes(StandardCharsets.US_ASCII)),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(LocalDate.class, LocalDate.of(2026, 1, 5)),
            Map.entry(LocalTime.class, LocalTime.of(6, 0)),
            Map.entry(Instant.class, Instant.parse("2026-01-05T12:00:00Z")),
            Map.entry(Locale.class, Locale.ENGLISH),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of()));

    /** What the type variables of a generic record stand for. */
    private static final class Arguments {
        static Map<TypeVariable<?>, Type> of(Class<?> raw, ParameterizedType type) {
            var bound = new HashMap<TypeVariable<?>, Type>();
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                bound.put(raw.getTypeParameters()[i], type.getActualTypeArguments()[i]);
            }
            return bound;
        }
    }
}
