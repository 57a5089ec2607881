package org.kcpd.division.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kcpd.division.platform.audit.AuditKeySource;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.platform.time.StoredTime;

/** Seals the audit rows that follow the last seal, in the transaction it is called in. */
@ApplicationScoped
public class AuditSealer {
    /** Rows of one seal; the first one takes all that was there before the audit was sealed. */
    static final int MOST = 10_000;

    private static final int PAGE = 500;

    @Inject
    private SealStore store;

    @Inject
    private AuditKeySource keys;

    @Inject
    private BusinessClock clock;

    protected AuditSealer() {}

    public AuditSealer(SealStore store, AuditKeySource keys, BusinessClock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Makes one seal; empty when no row waits.
     *
     * @param upTo an id that was already given some seconds ago: whoever was given a smaller one has inserted their row by
     *     now, and if they have not committed, this waits for them
     */
    Optional<Seal> seal(long upTo) {
        Optional<Seal> last = store.last();
        long after = last.map(Seal::lastId).orElse(0L);
        var ids = new IdRanges.Writer();
        var tree = new MerkleTree();
        long from = after;
        while (last.isEmpty() || ids.count() < MOST) {
            List<SealStore.Row> page = store.rows(from, upTo, PAGE);
            for (var row : page) {
                if (ids.take(row.id())) {
                    tree.add(row.id(), row.entry().encoded());
                }
            }
            if (page.size() < PAGE) {
                break;
            }
            from = page.get(PAGE - 1).id();
        }
        if (ids.count() == 0) {
            return Optional.empty();
        }
        Seal seal = Seal.of(
                keys.key(),
                last.map(Seal::seq).orElse(0L) + 1,
                after + 1,
                ids,
                tree.root(),
                last.map(Seal::mac).orElse(Seal.NOTHING),
                StoredTime.of(clock.now()));
        store.insert(seal);
        return Optional.of(seal);
    }
}
