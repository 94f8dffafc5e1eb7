// SPDX-License-Identifier: EPL-2.0
/**
 * The escalation rules that every portfolio starts with. Each class is one rule; what it looks for, and
 * what its parameters mean, stands in {@code plugin.xml}. A finding is an error where the critical path
 * is hurt or a promise is broken, and a warning where it may come to that.
 */
package org.keelson.rules.standard;
