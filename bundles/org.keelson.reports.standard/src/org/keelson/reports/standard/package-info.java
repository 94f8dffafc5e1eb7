// SPDX-License-Identifier: EPL-2.0
/** The reports that ship with the product. */
package org.keelson.reports.standard;
