package org.kcpd.division.community;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.Refused;

/**
 * A record that may turn out to be the same thing as another one.
 *
 * <p>Merged, it points at the other one and is read only; whoever looks for it is led to the end of the chain. Nothing is
 * copied, so taking a merge back gives exactly what was before, in whatever order merges are taken back.
 */
@MappedSuperclass
public abstract class MergeableSubject extends Subject {
    @Column(name = "merged_into")
    private Long mergedInto;

    @Column(name = "root_id")
    private Long rootId;

    protected MergeableSubject() {}

    protected MergeableSubject(Optional<String> circle, long by, Instant at) {
        super(circle, by, at);
    }

    /**
     * It is the same as another one, which stands for both from now on.
     *
     * @throws Refused E-MERGED when one of them was merged before, E-MERGE-SELF, E-MERGE-CIRCLE when not the same people may
     *     know of both
     */
    public void mergeInto(MergeableSubject other) {
        refuseIfMerged();
        if (other.id() == id()) {
            throw Refused.of("E-MERGE-SELF");
        }
        other.refuseIfMerged();
        if (!restrictedTo().equals(other.restrictedTo()) || sealed() != other.sealed()) {
            throw Refused.of("E-MERGE-CIRCLE");
        }
        mergedInto = other.id();
        rootId = other.id();
    }

    /** It stands for itself again. @throws Refused E-NOT-MERGED */
    public void part() {
        if (mergedInto == null) {
            throw Refused.of("E-NOT-MERGED");
        }
        mergedInto = null;
        rootId = null;
    }

    /** The one it is merged into was itself merged, or parted: the chain ends elsewhere. */
    public void follow(long root) {
        if (mergedInto != null) {
            rootId = root;
        }
    }

    /** Those of a chain that were merged into one of it, by however many steps. */
    public static <T extends MergeableSubject> List<T> under(T top, List<T> chain) {
        var found = new ArrayList<T>();
        var next = new ArrayDeque<>(List.of(top.id()));
        while (!next.isEmpty()) {
            long into = next.poll();
            for (T each : chain) {
                if (each.mergedInto().filter(id -> id == into).isPresent()) {
                    found.add(each);
                    next.add(each.id());
                }
            }
        }
        return found;
    }

    /** @throws Refused E-MERGED: it is read only, the one it was merged into is changed instead */
    public void refuseIfMerged() {
        if (mergedInto != null) {
            throw Refused.of("E-MERGED").args(rootId);
        }
    }

    public Optional<Long> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** The record that stands for this one: the end of the chain, or itself. */
    public long rootId() {
        return rootId == null ? id() : rootId;
    }
}
