package org.kcpd.division.web.platform;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Calls the one public method of a name without arguments, which is how a page reads a record. The resolver that comes with
 * the platform copies all methods of the class for each call; what is not as plain as this is left to it.
 */
public class PlainCalls extends ELResolver {

    private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            if (!Modifier.isPublic(type.getModifiers())) {
                return Collections.emptyMap();
            }
            var byName = Arrays.stream(type.getMethods())
                    .filter(method -> !method.isBridge())
                    .collect(Collectors.groupingBy(Method::getName, HashMap::new, Collectors.toList()));
            return byName.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
        }
    };

    /** No other of its name, no arguments, of a public class. */
    private static Optional<Method> plain(Collection<Method> sameName) {
        var method = sameName.iterator().next();
        boolean plain = sameName.size() == 1
                && method.getParameterCount() == 0
                && Modifier.isPublic(method.getDeclaringClass().getModifiers());
        return plain ? Optional.of(method) : Optional.empty();
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null || base instanceof Class || arguments != null && arguments.length > 0) {
            return null;
        }
        var method = METHODS.get(base.getClass()).getOrDefault(String.valueOf(name), Optional.empty());
        if (method.isEmpty()) {
            return null;
        }
        try {
            var answer = method.get().invoke(base);
            context.setPropertyResolved(base, name);
            return answer;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // calls only
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
