/**
 * What a member keeps for themself: preferences, saved filters of lists, drafts of forms.
 *
 * <p>Owns: {@code preference}, {@code saved_filter}, {@code draft}. Never: lets one member see or change another's.
 */
package org.kcpd.division.platform.setting;
