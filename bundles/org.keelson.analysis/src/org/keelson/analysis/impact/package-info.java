// SPDX-License-Identifier: EPL-2.0
/** What a change would do to everything else, before anybody commits to it. */
package org.keelson.analysis.impact;
