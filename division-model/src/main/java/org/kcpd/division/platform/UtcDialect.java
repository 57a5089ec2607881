package org.kcpd.division.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.MySQLPlatform;

/**
 * MySQL and MariaDB, with days and UTC times bound as they are. EclipseLink would bind them as instants of the JVM's own
 * zone: a server that is not set to UTC would then store every time of a native statement shifted, and one that does not
 * exist at the change of the clock wrong for good.
 */
public class UtcDialect extends MySQLPlatform {
    private static final long serialVersionUID = 1L;

    /** Who repeats, and for how long, is decided by the use-case pipeline: here it would be three times five seconds. */
    @Override
    public boolean wasFailureCommunicationBased(
            SQLException exception, Connection connection, AbstractSession sessionForProfile) {
        return false;
    }

    @Override
    public void setParameterValueInDatabaseCall(
            Object parameter, PreparedStatement statement, int index, AbstractSession session) throws SQLException {
        if (parameter instanceof LocalDateTime || parameter instanceof LocalDate) {
            statement.setObject(index, parameter);
        } else {
            super.setParameterValueInDatabaseCall(parameter, statement, index, session);
        }
    }
}
