package org.kcpd.division.personnel.query;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The organisation as it stands on one day: immutable, shared by everybody. Rows elsewhere carry ids; their names come
 * from here. What does not exist on the day (closed, not yet opened) is still found by id, but is in no list.
 */
public final class Organisation {
    private final LocalDate asOf;
    private final Map<Long, ElementInfo> elements;
    private final Map<Long, SectorInfo> sectors;
    private final Map<Long, WatchInfo> watches;
    private final Map<Long, PositionInfo> positions;
    private final Map<String, TitleInfo> titles;
    private final List<CredentialTypeInfo> credentialTypes;
    private final Map<Long, List<ElementInfo>> children = new HashMap<>();
    private final List<ElementInfo> tree = new ArrayList<>();

    Organisation(
            LocalDate asOf,
            List<ElementInfo> elements,
            List<SectorInfo> sectors,
            List<WatchInfo> watches,
            List<PositionInfo> positions,
            List<TitleInfo> titles,
            List<CredentialTypeInfo> credentialTypes) {
        this.asOf = asOf;
        this.elements = byKey(elements, ElementInfo::id);
        this.sectors = byKey(sectors, SectorInfo::id);
        this.watches = byKey(watches, WatchInfo::id);
        this.positions = byKey(positions, PositionInfo::id);
        this.titles = byKey(titles, TitleInfo::name);
        this.credentialTypes = List.copyOf(credentialTypes);
        elements.stream()
                .filter(ElementInfo::exists)
                .sorted(Comparator.comparing(ElementInfo::name).thenComparing(ElementInfo::id))
                .forEach(e -> children.computeIfAbsent(parentOf(e), k -> new ArrayList<>())
                        .add(e));
        grow(0L, new HashSet<>());
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        var map = new LinkedHashMap<K, V>();
        values.forEach(v -> map.put(key.apply(v), v));
        return Collections.unmodifiableMap(map);
    }

    /** What hangs under something that does not exist on the day hangs under the root. */
    private Long parentOf(ElementInfo element) {
        var parent = elements.get(element.parentId());
        return parent == null || !parent.exists() ? 0L : parent.id();
    }

    private void grow(Long from, Set<Long> seen) {
        for (var child : children.getOrDefault(from, List.of())) {
            if (seen.add(child.id())) {
                tree.add(child);
                grow(child.id(), seen);
            }
        }
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Everything that exists on the day, parents before children, siblings by name. */
    public List<ElementInfo> elements() {
        return Collections.unmodifiableList(tree);
    }

    /** Places where members work. */
    public List<ElementInfo> sites() {
        return existing(ElementInfo::workSite);
    }

    public List<ElementInfo> patrolDivisions() {
        return existing(ElementInfo::patrolDivision);
    }

    /** Elements with a discipline: the units of the Community Engagement Division. */
    public List<ElementInfo> units() {
        return existing(e -> !e.discipline().isEmpty());
    }

    private List<ElementInfo> existing(Predicate<ElementInfo> which) {
        return tree.stream().filter(which).toList();
    }

    public Optional<ElementInfo> element(long id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** By code, whatever the case; only what exists on the day. */
    public Optional<ElementInfo> elementByCode(String code) {
        return tree.stream().filter(e -> e.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The element's name, "" for 0 and unknown ids. */
    public String elementName(long id) {
        return element(id).map(ElementInfo::name).orElse("");
    }

    /** The element's code, "" for 0 and unknown ids. */
    public String elementCode(long id) {
        return element(id).map(ElementInfo::code).orElse("");
    }

    /** How deep an element hangs; the root is 0. */
    public int depth(long id) {
        return path(id).size() - 1;
    }

    /** From the root down to the element itself; empty for unknown ids. */
    public List<ElementInfo> path(long id) {
        var path = new ArrayDeque<ElementInfo>();
        var seen = new HashSet<Long>();
        var at = elements.get(id);
        while (at != null && seen.add(at.id())) {
            path.addFirst(at);
            at = elements.get(at.parentId());
        }
        return List.copyOf(path);
    }

    /** The element and everything below it on the day. */
    public Set<Long> withDescendants(long id) {
        var found = new HashSet<Long>(Set.of(id));
        var open = new ArrayDeque<Long>(List.of(id));
        while (!open.isEmpty()) {
            for (var child : children.getOrDefault(open.pop(), List.of())) {
                if (found.add(child.id())) {
                    open.push(child.id());
                }
            }
        }
        return found;
    }

    /** The sectors of a site on the day, by code. */
    public List<SectorInfo> sectorsOf(long workSiteId) {
        return sectors.values().stream()
                .filter(s -> s.exists() && s.workSiteId() == workSiteId)
                .sorted(Comparator.comparing(SectorInfo::code))
                .toList();
    }

    public Optional<SectorInfo> sector(long id) {
        return Optional.ofNullable(sectors.get(id));
    }

    public Optional<SectorInfo> sectorByCode(long workSiteId, String code) {
        return sectorsOf(workSiteId).stream()
                .filter(s -> s.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The sector's code, "" for 0 and unknown ids. */
    public String sectorCode(long id) {
        return sector(id).map(SectorInfo::code).orElse("");
    }

    /** The watches of the day, in their order. */
    public List<WatchInfo> watches() {
        return watches.values().stream().filter(WatchInfo::exists).toList();
    }

    public Optional<WatchInfo> watch(long id) {
        return Optional.ofNullable(watches.get(id));
    }

    public Optional<WatchInfo> watchByCode(String code) {
        return watches().stream().filter(w -> w.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The watch's name, "" for 0 and unknown ids. */
    public String watchName(long id) {
        return watch(id).map(WatchInfo::name).orElse("");
    }

    public List<PositionInfo> positions() {
        return positions.values().stream().filter(PositionInfo::exists).toList();
    }

    public Optional<PositionInfo> position(long id) {
        return Optional.ofNullable(positions.get(id));
    }

    public Optional<PositionInfo> positionByCode(String code) {
        return positions().stream().filter(p -> p.code().equalsIgnoreCase(code)).findFirst();
    }

    /** The position's name, "" for 0 and unknown ids. */
    public String positionName(long id) {
        return position(id).map(PositionInfo::name).orElse("");
    }

    /** Ranks and titles, highest first. */
    public List<TitleInfo> titles() {
        return List.copyOf(titles.values());
    }

    /** By its exact name. */
    public Optional<TitleInfo> title(String name) {
        return Optional.ofNullable(titles.get(name));
    }

    public List<CredentialTypeInfo> credentialTypes() {
        return credentialTypes;
    }
}
