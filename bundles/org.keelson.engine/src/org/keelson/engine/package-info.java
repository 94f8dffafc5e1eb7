// SPDX-License-Identifier: EPL-2.0
/**
 * Reads contributions, guards them, orders them, runs them. {@link org.keelson.engine.Engine} is the one
 * way to call contributed code, for views, wizards, the command line and tests alike.
 */
package org.keelson.engine;
