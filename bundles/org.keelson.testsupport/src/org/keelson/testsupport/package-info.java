// SPDX-License-Identifier: EPL-2.0
/**
 * For tests of plugins, in plain JUnit or whatever else runs Java: no OSGi, no display, no files. API.
 *
 * <p>{@link org.keelson.testsupport.PortfolioBuilder} makes a small portfolio in a few lines,
 * {@link org.keelson.testsupport.EvaluationBuilder} what a contribution is given of it, {@link org.keelson.testsupport.Checked}
 * runs a contribution and refuses what the engine would refuse, and {@link org.keelson.testsupport.PluginXml} holds a
 * {@code plugin.xml} against the classes that it names and gives its parameters.
 *
 * <p>Nothing here depends on the present time, the time zone, the locale or chance. What is wrong in a test is an
 * {@link java.lang.IllegalArgumentException}, what is wrong in a plugin an {@link java.lang.AssertionError}; both say what and
 * where in a sentence. Builders are for one thread.
 *
 * @since 0.1
 */
package org.keelson.testsupport;
