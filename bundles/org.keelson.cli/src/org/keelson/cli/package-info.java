// SPDX-License-Identifier: EPL-2.0
/**
 * The command line: one class a verb. A verb answers an {@link org.keelson.cli.Answer}, which is printed as one JSON
 * object or for people; what goes wrong is a {@link org.keelson.cli.Failure} with its exit status.
 */
package org.keelson.cli;
