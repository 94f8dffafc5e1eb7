// SPDX-License-Identifier: EPL-2.0
/** Documents as HTML, Markdown, PDF and JSON. */
package org.keelson.rendering.document;
