/**
 * How much one member and one address may ask of this node in a while, by what it costs. Owns no table: what is counted
 * lives in memory, bounded, and is forgotten with the node.
 */
package org.kcpd.division.web.access.limit;
