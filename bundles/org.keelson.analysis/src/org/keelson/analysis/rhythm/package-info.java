// SPDX-License-Identifier: EPL-2.0
/** What a team looks at each week: the dependencies that are due for review, and what a weekly sync is about. */
package org.keelson.analysis.rhythm;
