package org.kcpd.division.platform.mail;

import java.time.Instant;

/**
 * A mail that has not arrived, without what it says and to whom.
 *
 * @param failed whether it was given up
 * @param reply the relay's reply code at the last try ({@code 550}), empty where there was none
 */
public record UnsentMail(long id, boolean failed, int attempts, Instant createdAt, Instant nextTryAt, String reply) {}
