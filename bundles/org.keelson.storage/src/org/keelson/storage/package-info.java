// SPDX-License-Identifier: EPL-2.0
/** Portfolios as files: load what is sound, say what is not, save so that no failure loses the file that was there. */
package org.keelson.storage;
