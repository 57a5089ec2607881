/** What the running product answers, without a browser: the status, the page and the headers of every kind of request. */
package org.kcpd.division.answer;
