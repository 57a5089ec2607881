package org.kcpd.division.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kcpd.division.platform.audit.AuditKey;
import org.kcpd.division.platform.audit.AuditKeySource;

/**
 * Takes the database's seals over into this node's copy. It takes nothing that does not follow what it has: a database
 * that was emptied, put back or written to by others does not get its seals into the copy.
 */
@ApplicationScoped
public class SealKeeper {
    private static final int SOME = 500;

    @Inject
    private SealStore store;

    @Inject
    private AuditKeySource keys;

    @Inject
    @ConfigProperty(name = "division.audit.copy")
    private Optional<String> file = Optional.empty();

    @Inject
    @ConfigProperty(name = "division.audit.key")
    private Optional<String> keyFile = Optional.empty();

    private SealCopy copy;

    protected SealKeeper() {}

    public SealKeeper(SealStore store, AuditKeySource keys, Path file) {
        this.store = store;
        this.keys = keys;
        this.file = Optional.of(file.toString());
    }

    /** Where the copy is: what {@code division.audit.copy} names, or beside the key. */
    public Path file() {
        return Path.of(file.or(() -> keyFile.map(key -> key + ".seals")).orElseThrow());
    }

    /** The key that seals are made and checked with. */
    public AuditKey key() {
        return keys.key();
    }

    boolean upToDate(SealStore.Ends ends) {
        return ends.lastSeal() == have();
    }

    /**
     * Takes over what is new, some at a time, in the transaction it is called in.
     *
     * @return how many seals are new in the copy
     * @throws NotTheSame when the database's seals do not go on where the copy ends
     */
    int takeOver() {
        long have = have();
        List<Seal> stored = store.from(Math.max(1, have), SOME);
        if (have > 0 && (stored.isEmpty() || !stored.get(0).same(copy.last().get()))) {
            throw new NotTheSame("the copy ends with seal " + have + ", which the database does not have so");
        }
        var taken = new ArrayList<Seal>();
        Seal last = copy.last().orElse(null);
        for (Seal seal : stored.subList(have > 0 ? 1 : 0, stored.size())) {
            if (!seal.genuine(keys.key()) || last != null && !seal.follows(last)) {
                throw new NotTheSame("seal " + seal.seq() + " of the database does not follow the one before it");
            }
            taken.add(seal);
            last = seal;
        }
        copy.append(taken);
        return taken.size();
    }

    private long have() {
        if (copy == null) {
            copy = new SealCopy(file());
        }
        return copy.last().map(Seal::seq).orElse(0L);
    }

    /** The seals of the database and their copy do not belong together. */
    static final class NotTheSame extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTheSame(String why) {
            super(why);
        }
    }
}
