package org.kcpd.division.bench.floor;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/** The same database by the same settings as the product's. */
@DataSourceDefinition(
        name = "java:app/jdbc/floor",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=division.db.url}",
        user = "${MPCONFIG=division.db.user}",
        password = "${MPCONFIG=division.db.password}",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 40)
@Singleton
public class FloorDatabase {}
