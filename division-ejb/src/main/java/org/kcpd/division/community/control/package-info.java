/** The rules of the community area and how its records are kept. Nobody outside the area looks in here. */
package org.kcpd.division.community.control;
