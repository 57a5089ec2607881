package org.kcpd.division.platform.usecase;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.kcpd.division.access.Right;
import org.kcpd.division.platform.NotPermitted;
import org.kcpd.division.platform.audit.AuditAct;
import org.kcpd.division.platform.audit.AuditRecord;

/** What is declared about one use case, and the command it was called with. */
record UseCaseRule(
        String name,
        Method method,
        Right[] anyOf,
        boolean readOnly,
        boolean recorded,
        Optional<AuditAct> sensitive,
        Object[] arguments) {

    static UseCaseRule of(InvocationContext call) {
        Method method = call.getMethod();
        Class<?> declaring = method.getDeclaringClass();
        Requires requires = method.getAnnotation(Requires.class);
        UseCase useCase = Optional.ofNullable(method.getAnnotation(UseCase.class))
                .orElseGet(() -> declaring.getAnnotation(UseCase.class));
        return new UseCaseRule(
                declaring.getSimpleName() + "." + method.getName(),
                method,
                requires == null ? new Right[0] : requires.value(),
                useCase != null && useCase.readOnly(),
                !method.isAnnotationPresent(Unrecorded.class),
                Optional.ofNullable(method.getAnnotation(Sensitive.class)).map(Sensitive::value),
                call.getParameters() == null ? new Object[0] : call.getParameters());
    }

    /** @throws NotPermitted when no right is declared or the caller holds none of them */
    void check(Caller caller) {
        if (!caller.holdsAny(anyOf)) {
            throw new NotPermitted(rightNames());
        }
    }

    String rightNames() {
        return anyOf.length == 0
                ? "none declared"
                : String.join("|", Arrays.stream(anyOf).map(Right::name).toList());
    }

    /** The command, when it has a key. */
    Optional<Command> keyed() {
        return Arrays.stream(arguments)
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .filter(command ->
                        !readOnly && command.key() != null && !command.key().isBlank())
                .findFirst();
    }

    /** What sort of audit row it leaves. */
    AuditAct act() {
        return sensitive.orElse(readOnly ? AuditAct.READ : AuditAct.DO);
    }

    /** Whether what was done leaves a row: every recorded write, and every sensitive read. */
    boolean leavesRow(AuditRecord said) {
        return !readOnly && recorded || said.readSensitive();
    }

    /** Whether doing it twice is certainly no harm, even when nobody knows if the first time was committed. */
    boolean harmlessTwice() {
        return readOnly || keyed().isPresent();
    }
}
