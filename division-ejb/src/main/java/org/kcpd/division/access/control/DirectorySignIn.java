package org.kcpd.division.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.NoPermissionException;
import javax.naming.OperationNotSupportedException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.StartTlsRequest;
import javax.naming.ldap.StartTlsResponse;
import org.kcpd.division.access.boundary.DirectorySettings;
import org.kcpd.division.access.boundary.Proof;
import org.kcpd.division.access.boundary.SignInSettings;
import org.kcpd.division.platform.Unavailable;

/**
 * Sign-in by name and password of the department's directory: the one entry that has the name is found with an account
 * of our own, and the password is proven by binding as that entry. Nothing is said before the connection is encrypted;
 * an empty password, which a directory takes for "nobody, and that is fine", never gets there.
 */
@ApplicationScoped
public class DirectorySignIn {
    private static final Logger LOG = Logger.getLogger(DirectorySignIn.class.getName());
    private static final String PATIENCE_MILLIS = "5000";
    private static final int LONGEST = 200;

    @Inject
    private SignInSettings settings;

    protected DirectorySignIn() {}

    DirectorySignIn(SignInSettings settings) {
        this.settings = settings;
    }

    /** Who that is for the directory; empty for unknown, ambiguous, wrong, locked. @throws Unavailable E-DIRECTORY-DOWN */
    Optional<Proof> prove(String name, String password) {
        if (unusable(name) || unusable(password)) {
            return Optional.empty();
        }
        DirectorySettings directory = settings.directory();
        try (var connection = new Connection(directory)) {
            connection.bind(directory.user(), directory.password());
            Optional<Entry> entry = connection.find(name.strip());
            // somebody unknown costs a bind too: the time of the answer tells nothing
            String who = entry.map(Entry::name).orElse("cn=nobody," + directory.base());
            return connection.proves(who, password) ? entry.map(Entry::proof) : Optional.empty();
        } catch (NamingException | IOException e) {
            LOG.log(Level.WARNING, e, () -> "The directory cannot be asked: " + directory);
            throw new Unavailable("E-DIRECTORY-DOWN", e);
        }
    }

    private static boolean unusable(String text) {
        return text == null || text.isBlank() || text.length() > LONGEST;
    }

    private record Entry(String name, Proof proof) {}

    private static final class Connection implements AutoCloseable {
        private final DirectorySettings directory;
        private final LdapContext context;
        private StartTlsResponse tls;

        Connection(DirectorySettings directory) throws NamingException, IOException {
            this.directory = directory;
            var how = new Hashtable<String, String>();
            how.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
            how.put(Context.PROVIDER_URL, directory.url());
            how.put(Context.REFERRAL, "ignore");
            how.put("com.sun.jndi.ldap.connect.timeout", PATIENCE_MILLIS);
            how.put("com.sun.jndi.ldap.read.timeout", PATIENCE_MILLIS);
            how.put("java.naming.ldap.attributes.binary", "objectGUID");
            context = new InitialLdapContext(how, null);
            if (directory.startTls()) {
                try {
                    tls = (StartTlsResponse) context.extendedOperation(new StartTlsRequest());
                    tls.negotiate();
                } catch (NamingException | IOException e) {
                    close();
                    throw e;
                }
            }
        }

        void bind(String name, String password) throws NamingException {
            context.addToEnvironment(Context.SECURITY_AUTHENTICATION, "simple");
            context.addToEnvironment(Context.SECURITY_PRINCIPAL, name);
            context.addToEnvironment(Context.SECURITY_CREDENTIALS, password);
            context.reconnect(null);
        }

        boolean proves(String name, String password) throws NamingException {
            try {
                bind(name, password);
                return true;
            } catch (AuthenticationException | NoPermissionException | OperationNotSupportedException refused) {
                return false;
            }
        }

        /** The one entry with this name. */
        Optional<Entry> find(String name) throws NamingException {
            var controls = new SearchControls();
            controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
            controls.setTimeLimit(Integer.parseInt(PATIENCE_MILLIS));
            controls.setReturningAttributes(new String[] {directory.subject(), directory.match()});
            // what was typed goes in as an argument: JNDI escapes it
            var found =
                    context.search(new LdapName(directory.base()), directory.filter(), new Object[] {name}, controls);
            try {
                Optional<Entry> first = found.hasMore() ? entry(found.next()) : Optional.empty();
                return first.isPresent() && found.hasMore() ? Optional.empty() : first;
            } finally {
                found.close();
            }
        }

        private Optional<Entry> entry(SearchResult found) throws NamingException {
            String subject = text(found.getAttributes().get(directory.subject()));
            String match = text(found.getAttributes().get(directory.match()));
            return subject.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Entry(found.getNameInNamespace(), new Proof(directory.url(), subject, match)));
        }

        private static String text(Attribute attribute) throws NamingException {
            Object value = attribute == null ? "" : attribute.get();
            return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
        }

        @Override
        public void close() throws NamingException, IOException {
            if (tls != null) {
                tls.close();
            }
            context.close();
        }
    }
}
