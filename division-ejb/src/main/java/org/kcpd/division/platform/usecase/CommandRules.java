package org.kcpd.division.platform.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kcpd.division.platform.Problem;
import org.kcpd.division.platform.Refused;

/** Checks the Bean Validation constraints of a command before the use case sees it, and says them in our own codes. */
@ApplicationScoped
public class CommandRules {
    private static final Map<String, String> CODES = Map.of(
            "NotNull", "E-REQUIRED",
            "NotBlank", "E-REQUIRED",
            "NotEmpty", "E-REQUIRED",
            "Size", "E-TOO-LONG",
            "Pattern", "E-FORM",
            "Email", "E-FORM");

    @Inject
    private Validator validator;

    protected CommandRules() {}

    public CommandRules(Validator validator) {
        this.validator = validator;
    }

    /** @throws Refused with one problem per violated constraint, beside its field */
    void check(Object[] arguments) {
        List<Problem> problems = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Command command) {
                problems.addAll(problemsOf(validator.validate(command)));
                if (command.key() != null && command.key().length() > Command.KEY_LENGTH) {
                    problems.add(Problem.of("E-TOO-LONG", Command.KEY_LENGTH).at("key"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.all(problems);
        }
    }

    /** What the constraints say, in our codes; a constraint whose message is a code (E-...) says that code. */
    static List<Problem> problemsOf(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(CommandRules::problemOf)
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
    }

    private static Problem problemOf(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        Map<String, Object> attributes = descriptor.getAttributes();
        String field = violation.getPropertyPath().toString();
        String message = violation.getMessageTemplate();
        if (message.startsWith("E-")) {
            return Problem.of(message).at(field);
        }
        if (violation.getInvalidValue() instanceof CharSequence text
                && attributes.get("min") instanceof Integer min
                && text.length() < min) {
            return Problem.of("E-TOO-SHORT", min).at(field);
        }
        String constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        Object bound = attributes.getOrDefault("max", attributes.get("value"));
        String code = CODES.getOrDefault(constraint, "E-RANGE");
        return (bound == null ? Problem.of(code) : Problem.of(code, bound)).at(field);
    }
}
