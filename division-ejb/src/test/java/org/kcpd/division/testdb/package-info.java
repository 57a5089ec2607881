/** The database of the tests: one server per test run, one fresh schema per asker. Used by division-ear's tests too. */
package org.kcpd.division.testdb;
