// SPDX-License-Identifier: EPL-2.0
/**
 * One deliberately broken contribution for each way of failing, as {@code plugin.xml} lists them. Only
 * tests install this bundle.
 */
package org.keelson.faulty;
