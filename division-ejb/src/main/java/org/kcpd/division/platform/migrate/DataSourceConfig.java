package org.kcpd.division.platform.migrate;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/**
 * The one data source, the same on every runtime: where the database is comes from MicroProfile Config
 * ({@code division.db.url}, {@code .user}, {@code .password}), the driver travels with the application.
 *
 * <p>What the product's correctness rests on is fixed here and not left to the URL: READ COMMITTED (the rules lock
 * first and check then), sessions in UTC (a Chicago session corrupts instants at the clock change), batches sent as
 * one statement, and no statement taken apart twice by the driver. A dead connection is noticed when it is borrowed and takes the whole pool's with it, so a restarted
 * database serves the next request; nobody waits for one longer than five seconds. The server's own certificate is not
 * offered to the database, which would refuse it: it knows us by account and password.
 */
@DataSourceDefinition(
        name = DataSourceConfig.NAME,
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=division.db.url}",
        user = "${MPCONFIG=division.db.user}",
        password = "${MPCONFIG=division.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 40,
        maxIdleTime = 300,
        properties = {
            "connectionTimeZone=UTC",
            "forceConnectionTimeZoneToSession=true",
            "rewriteBatchedStatements=true",
            "cachePrepStmts=true",
            "prepStmtCacheSize=250",
            "prepStmtCacheSqlLimit=16384",
            "connectTimeout=5000",
            "socketTimeout=120000",
            "tcpKeepAlive=true",
            "fallbackToSystemKeyStore=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=5000"
        })
@Singleton
public class DataSourceConfig {

    /** The JNDI name, which {@code persistence.xml} says too. */
    public static final String NAME = "java:app/jdbc/division";
}
