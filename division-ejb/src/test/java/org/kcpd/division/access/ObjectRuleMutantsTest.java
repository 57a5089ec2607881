package org.kcpd.division.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassWriter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kcpd.division.testdb.TestDatabase;

/**
 * Takes the checks about single records away, one at a time, in the byte code of the product, and runs everything they
 * keep from somebody ({@code ObjectRuleScenario}) with the changed class: each time something is no longer kept. The list
 * is written to {@code target/object-rule-mutants.txt}.
 */
class ObjectRuleMutantsTest {
    private static final String ROOT = "org.kcpd.division.";
    private static final String SCENARIO = ROOT + "personnel.boundary.ObjectRuleScenario";
    private static final Path LIST = Path.of("target", "object-rule-mutants.txt");

    /** What becomes of a method. */
    private enum Change {
        /** It says yes to everybody. */
        TRUE,
        /** It refuses nothing: what it throws is dropped. */
        NO_REFUSAL,
        /** A predicate of a list that lets every row in. */
        EVERY_ROW,
        /** It gives back what it was given: the second argument. */
        UNCHANGED
    }

    private record Mutant(String type, String method, Change change) {}

    private static final List<Mutant> MUTANTS = List.of(
            new Mutant("platform.usecase.UseCaseRule", "check", Change.NO_REFUSAL),
            new Mutant("personnel.query.OrderVisibility", "sees", Change.TRUE),
            new Mutant("personnel.query.OrderVisibility", "predicate", Change.EVERY_ROW),
            new Mutant("personnel.query.TransferVisibility", "sees", Change.TRUE),
            new Mutant("personnel.query.TransferVisibility", "concerned", Change.TRUE),
            new Mutant("personnel.query.TransferVisibility", "seesWords", Change.TRUE),
            new Mutant("personnel.query.ReadersQuery$Groups", "knows", Change.TRUE),
            new Mutant("personnel.boundary.TransferRequests", "own", Change.NO_REFUSAL),
            new Mutant("personnel.boundary.TransferRequests", "endorse", Change.NO_REFUSAL),
            new Mutant("platform.job.TaskQuery", "own", Change.NO_REFUSAL),
            new Mutant("access.query.AuditQuery", "about", Change.NO_REFUSAL),
            new Mutant("access.query.AuditVisibility", "sees", Change.TRUE),
            new Mutant("access.query.AuditVisibility", "shown", Change.UNCHANGED),
            new Mutant("access.query.AuditVisibility", "narrowed", Change.UNCHANGED),
            new Mutant("access.control.Givers", "holds", Change.TRUE),
            new Mutant("access.control.Givers", "takes", Change.TRUE),
            new Mutant("access.control.Givers", "refuseUnlessHeld", Change.NO_REFUSAL),
            new Mutant("access.control.Givers", "refuseUnlessActive", Change.NO_REFUSAL),
            new Mutant("access.control.Givers", "refuseUnlessStillHeld", Change.NO_REFUSAL),
            new Mutant("access.control.OpenProposals", "refuseSecond", Change.NO_REFUSAL),
            new Mutant("access.boundary.GrantDesk", "revoke", Change.NO_REFUSAL),
            new Mutant("access.boundary.GrantProposals", "held", Change.NO_REFUSAL));

    @Test
    void every_check_about_a_record_is_missed_when_it_is_gone() throws Exception {
        List<String> list = new ArrayList<>();
        List<Mutant> survivors = new ArrayList<>();
        try (var db = TestDatabase.fresh()) {
            assertThat(broken(db, null)).as("with every check in its place").isEmpty();
            for (Mutant mutant : MUTANTS) {
                List<String> broken = broken(db, mutant);
                list.add("%-48s %-12s %s".formatted(mutant.type + '.' + mutant.method, mutant.change, broken));
                if (broken.isEmpty()) {
                    survivors.add(mutant);
                }
            }
        }
        Files.createDirectories(LIST.getParent());
        Files.write(LIST, list);
        System.out.println("Object rule mutants: " + list.size() + ", missed by no test: " + survivors.size()
                + "; listed in " + LIST);

        assertThat(survivors).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> broken(TestDatabase db, Mutant mutant) throws Exception {
        var mutation = new Mutation(mutant);
        var loader = new MutatingLoader(mutant == null ? "" : ROOT + mutant.type, mutation::of);
        var scenario = (Function<TestDatabase, List<String>>)
                loader.loadClass(SCENARIO).getDeclaredConstructor().newInstance();
        List<String> broken = scenario.apply(db);
        assertThat(mutation.done || mutant == null)
                .as("there is such a check: " + mutant)
                .isTrue();
        return broken;
    }

    private static final class Mutation {
        private final Mutant mutant;
        private boolean done;

        private Mutation(Mutant mutant) {
            this.mutant = mutant;
        }

        private byte[] of(byte[] code) {
            var writer = new ClassWriter(0);
            new ClassReader(code)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9, writer) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    MethodVisitor made =
                                            super.visitMethod(access, name, descriptor, signature, exceptions);
                                    if (!name.equals(mutant.method) || (access & Opcodes.ACC_SYNTHETIC) != 0) {
                                        return made;
                                    }
                                    done = true;
                                    return mutant.change == Change.NO_REFUSAL ? dropping(made) : replaced(made);
                                }
                            },
                            0);
            return writer.toByteArray();
        }

        private static MethodVisitor dropping(MethodVisitor made) {
            return new MethodVisitor(Opcodes.ASM9, made) {
                @Override
                public void visitInsn(int opcode) {
                    super.visitInsn(opcode == Opcodes.ATHROW ? Opcodes.POP : opcode);
                }
            };
        }

        /** A method of at most three arguments with another body. */
        private MethodVisitor replaced(MethodVisitor made) {
            made.visitCode();
            switch (mutant.change) {
                case TRUE -> {
                    made.visitInsn(Opcodes.ICONST_1);
                    made.visitInsn(Opcodes.IRETURN);
                }
                case EVERY_ROW -> {
                    made.visitLdcInsn("1 = 1");
                    made.visitInsn(Opcodes.ARETURN);
                }
                default -> {
                    made.visitVarInsn(Opcodes.ALOAD, 1);
                    made.visitInsn(Opcodes.ARETURN);
                }
            }
            made.visitMaxs(1, 8);
            made.visitEnd();
            return null;
        }
    }
}
