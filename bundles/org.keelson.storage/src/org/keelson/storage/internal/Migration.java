// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Brings a file from one version of the model to the next. A migration works on the stream of XML events, so that it
 * needs no classes of the old model.
 */
public interface Migration {

    /** The version of the model it starts from: the number at the end of the namespace. It ends one higher. */
    int from();

    /** A new filter for one file. It passes on events of the next version, namespace included. */
    XMLFilterImpl filter();
}
