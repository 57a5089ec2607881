package org.kcpd.division.bench.unwritten;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kcpd.division.platform.audit.AuditRecord;
import org.kcpd.division.platform.audit.AuditWriter;

/** Writes what everybody's use cases did, as the product does, but not those of some plain officers. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class UnwrittenMembers extends AuditWriter {

    /** Of the plain officers of the benchmarks' data, counted from 0; so many from here on are not written down. */
    public static final int FIRST = 4;

    private static final Set<String> SERIALS = IntStream.range(FIRST, 2 * FIRST)
            .mapToObj(n -> "%05d".formatted(10_000 + n))
            .collect(Collectors.toSet());

    @Override
    public void allowed(Act act, AuditRecord said) {
        if (!SERIALS.contains(act.actorSerial())) {
            super.allowed(act, said);
        }
    }
}
