package org.kcpd.division.personnel.boundary;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassWriter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.kcpd.division.access.MutatingLoader;
import org.kcpd.division.testdb.TestDatabase;

/**
 * A class of the product with another text in the SQL it asks: what a slip in a list's predicate would be.
 *
 * @param type below the product's root package
 */
record PredicateMutant(String type, String was, String becomes) {
    private static final String ROOT = "org.kcpd.division.";

    static final List<PredicateMutant> ALL = List.of(
            new PredicateMutant("personnel.query.TransferVisibility", "r.member_id = ?", "r.member_id <> ?"),
            new PredicateMutant("personnel.query.TransferVisibility", "(r.member_id", "(1 = 1 OR r.member_id"),
            new PredicateMutant("personnel.query.TransferVisibility", "END = ?", "END <> ?"),
            new PredicateMutant("personnel.query.TransferVisibility", "changes_on <= ?", "changes_on < ?"),
            new PredicateMutant("personnel.query.TransferVisibility", "THEN r.next_endorser_id", "THEN r.endorser_id"),
            new PredicateMutant(
                    "personnel.query.TransferVisibility", "OR a.work_site_id = ?", "OR a.work_site_id <> ?"),
            new PredicateMutant(
                    "personnel.query.TransferVisibility", "OR a.work_site_id = ?", "AND a.work_site_id = ?"),
            new PredicateMutant(
                    "personnel.query.TransferVisibility", "OR r.wanted_site_id = ?", "OR r.wanted_site_id <> ?"),
            new PredicateMutant("personnel.query.TransferVisibility", "1 = 1", "r.hardship = 0"),
            new PredicateMutant(
                    "personnel.query.TransferSql",
                    " AND (m.serial_no = ? OR m.family_name LIKE ?)",
                    " AND m.serial_no = ? OR m.family_name LIKE ?"),
            new PredicateMutant("personnel.query.TransferSql", " AND r.member_id = ?", " OR r.member_id <> ?"),
            new PredicateMutant("personnel.query.TransferSql", " AND r.state = ?", " OR r.state = ?"),
            new PredicateMutant(
                    "personnel.query.TransferSql", " AND r.wanted_site_id = ?", " AND r.wanted_site_id <> ?"),
            new PredicateMutant(
                    "personnel.query.TransferSql", " AND (r.member_id <> ? AND", " OR (r.member_id <> ? AND"),
            new PredicateMutant("personnel.query.OrderVisibility", "'PUBLISHED'", "'PUBLISHED', 'DRAFT'"),
            new PredicateMutant("personnel.query.OrderVisibility", ", 'RESCINDED'", ""),
            new PredicateMutant("personnel.query.OrderVisibility", "1 = 1", "o.state <> 'RETURNED'"),
            new PredicateMutant("personnel.query.OrderSql", " AND (o.order_no LIKE", " OR (o.order_no LIKE"),
            new PredicateMutant("personnel.query.OrderSql", " WHERE l.order_id = ? AND ", " WHERE l.order_id = ? OR "),
            new PredicateMutant("access.query.GrantQuery", "?6 = 1", "?6 >= 0"),
            new PredicateMutant("access.query.ProposalQuery", "?1 = 1", "?1 >= 0"),
            new PredicateMutant("platform.job.TaskStore", "started_by = ?", "started_by <> ?"));

    /** Asks the lists of the changed product for one caller after the other until they do not agree; empty if they all do. */
    @SuppressWarnings("unchecked")
    String noticed(TestDatabase database, Map<String, Map<String, Set<Long>>> openedBy) {
        try {
            var loader = new MutatingLoader(ROOT + type, this::mutated);
            var agreement = (BiFunction<TestDatabase, Map<String, Map<String, Set<Long>>>, List<String>>)
                    loader.loadClass(Agreement.class.getName())
                            .getDeclaredConstructor()
                            .newInstance();
            return openedBy.entrySet().stream()
                    .flatMap(each -> agreement.apply(database, Map.of(each.getKey(), each.getValue())).stream())
                    .findFirst()
                    .orElse("");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] mutated(byte[] code) {
        var writer = new ClassWriter(0);
        var hits = new AtomicInteger();
        new ClassReader(code)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return changing(
                                        super.visitMethod(access, name, descriptor, signature, exceptions), hits);
                            }
                        },
                        0);
        if (hits.get() == 0) {
            throw new IllegalStateException("there is no such text any more: " + this);
        }
        return writer.toByteArray();
    }

    /** A text is a constant, or the recipe of one that is put together. */
    private MethodVisitor changing(MethodVisitor made, AtomicInteger hits) {
        return new MethodVisitor(Opcodes.ASM9, made) {
            @Override
            public void visitLdcInsn(Object value) {
                super.visitLdcInsn(changed(value));
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                super.visitInvokeDynamicInsn(
                        name,
                        descriptor,
                        bootstrap,
                        Stream.of(arguments).map(this::changed).toArray());
            }

            private Object changed(Object constant) {
                if (constant instanceof String text && text.contains(was)) {
                    hits.incrementAndGet();
                    return text.replace(was, becomes);
                }
                return constant;
            }
        };
    }
}
