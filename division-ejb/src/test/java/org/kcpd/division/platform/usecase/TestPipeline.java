package org.kcpd.division.platform.usecase;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.kcpd.division.access.control.MemberCallers;
import org.kcpd.division.platform.audit.AuditKeySource;
import org.kcpd.division.platform.audit.AuditWriter;
import org.kcpd.division.platform.crypt.KeySource;
import org.kcpd.division.platform.crypt.Secrets;
import org.kcpd.division.platform.time.BusinessClock;
import org.kcpd.division.testdb.TestDatabase;

/**
 * The real pipeline on a test database, without a container: what {@code @Inject} would wire is wired by hand, and a
 * transaction of its own is one of the persistence unit.
 *
 * <pre>{@code
 * var pipeline = new TestPipeline(db, clock);
 * pipeline.callers().actAs("02010", () -> pipeline.call(desk, "grant", command));
 * }</pre>
 */
public final class TestPipeline {
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final TestDatabase db;
    private final EntityManager em;
    private final BusinessClock clock;
    private final CallerContext callers;
    private final CallerSource source;
    private final UseCasePipeline pipeline;
    private final OwnTransaction transaction = new Transactions();

    public TestPipeline(TestDatabase db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
        this.em = (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    if (current.get() == null) {
                        throw new IllegalStateException("Outside any transaction: " + method.getName());
                    }
                    return invoke(method, current.get(), args);
                });
        this.source = new InTransaction(new MemberCallers(em, clock));
        this.callers = new CallerContext(source);
        this.pipeline = new UseCasePipeline(
                em,
                callers,
                transaction,
                new Idempotency(em, clock),
                new CommandRules(Validation.buildDefaultValidatorFactory().getValidator()),
                audit());
    }

    /** What writes the audit of this database. */
    public AuditWriter audit() {
        return new AuditWriter(em, clock, new AuditKeySource(db.auditKey()));
    }

    /** What keeps confidential values in this database. */
    public Secrets secrets() {
        return new Secrets(em, keys());
    }

    /** The keys of this database. */
    public KeySource keys() {
        return new KeySource(db.keyStore(), db.keyStorePassword());
    }

    /** Stands for every {@code @PersistenceContext}: the entity manager of this thread's transaction. */
    public EntityManager em() {
        return em;
    }

    public CallerContext callers() {
        return callers;
    }

    public BusinessClock clock() {
        return clock;
    }

    public CallerSource source() {
        return source;
    }

    public OwnTransaction transaction() {
        return transaction;
    }

    /** Makes an EJB of ours with its fields set by type, whatever their visibility. */
    public <B> B wire(Class<B> type, Object... collaborators) {
        try {
            Constructor<B> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            B bean = constructor.newInstance();
            for (var field : type.getDeclaredFields()) {
                for (Object collaborator : collaborators) {
                    if (field.getType().isInstance(collaborator)) {
                        field.setAccessible(true);
                        field.set(bean, collaborator);
                    }
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls a method of a bean as the container would: through the pipeline. */
    @SuppressWarnings("unchecked")
    public <T> T call(Object bean, String methodName, Object... arguments) {
        Method method = Arrays.stream(bean.getClass().getMethods())
                .filter(each -> each.getName().equals(methodName) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        try {
            return (T) pipeline.run(new Call(bean, method, arguments));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks the pipeline about a call of this method without doing what the method does. */
    public void decide(Method method) throws Exception {
        pipeline.run(new Call(null, method, new Object[method.getParameterCount()]) {
            @Override
            public Object proceed() {
                return null;
            }
        });
    }

    private static Object invoke(Method method, Object target, Object[] args) throws Exception {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    /** Callers may be read outside a unit of work too. */
    private final class InTransaction implements CallerSource {
        private final CallerSource source;

        InTransaction(CallerSource source) {
            this.source = source;
        }

        @Override
        public java.util.Optional<Caller> bySerial(String serialNo) {
            return current.get() != null
                    ? source.bySerial(serialNo)
                    : transaction.call(() -> source.bySerial(serialNo));
        }

        @Override
        public java.util.Optional<Caller> byMemberId(long memberId) {
            return current.get() != null
                    ? source.byMemberId(memberId)
                    : transaction.call(() -> source.byMemberId(memberId));
        }

        @Override
        public Map<Long, String> serials(Collection<Long> memberIds) {
            return source.serials(memberIds);
        }
    }

    private final class Transactions extends OwnTransaction {
        @Override
        public <T> T call(Supplier<T> work) {
            EntityManager before = current.get();
            try {
                return db.call(fresh -> {
                    current.set(fresh);
                    return work.get();
                });
            } finally {
                current.set(before);
            }
        }
    }

    private static class Call implements InvocationContext {
        private final Object target;
        private final Method method;
        private final Object[] arguments;

        Call(Object target, Method method, Object[] arguments) {
            this.target = target;
            this.method = method;
            this.arguments = arguments;
        }

        @Override
        public Object getTarget() {
            return target;
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return arguments;
        }

        @Override
        public void setParameters(Object[] params) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }

        @Override
        public Object proceed() throws Exception {
            return invoke(method, target, arguments);
        }
    }
}
