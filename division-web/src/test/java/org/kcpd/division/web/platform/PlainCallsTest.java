package org.kcpd.division.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Only what is as plain as the accessor of a record is called here; everything else is left to the platform. */
class PlainCallsTest {
    private final PlainCalls calls = new PlainCalls();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return calls;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    /** What a list shows. */
    public record Row(String name) {
        public String name(String language) {
            return language + name;
        }

        public String shout() {
            return name.toUpperCase(Locale.ROOT);
        }

        public String broken() {
            throw new IllegalStateException("broken");
        }
    }

    private record Hidden(String name) {}

    private Object call(Object base, String name, Object... arguments) {
        context.setPropertyResolved(false);
        return calls.invoke(context, base, name, null, arguments);
    }

    @Test
    void the_one_method_of_a_name_is_called() {
        assertThat(call(new Row("a"), "shout")).isEqualTo("A");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void what_could_be_meant_otherwise_is_left_to_the_platform() {
        assertThat(call(new Row("a"), "name")).isNull();
        assertThat(call(new Row("a"), "shout", "loud")).isNull();
        assertThat(call(new Row("a"), "absent")).isNull();
        assertThat(call(new Hidden("a"), "name")).isNull();
        assertThat(call(Row.class, "getName")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void what_the_method_throws_is_the_cause() {
        assertThatThrownBy(() -> call(new Row("a"), "broken"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
