// SPDX-License-Identifier: EPL-2.0
/** Portfolios made of templates, programs added from them, and templates made of portfolios. */
package org.keelson.edit.template;
