// SPDX-License-Identifier: EPL-2.0
/**
 * Plugin projects, made from templates. Not API.
 */
package org.keelson.cli.newplugin;
