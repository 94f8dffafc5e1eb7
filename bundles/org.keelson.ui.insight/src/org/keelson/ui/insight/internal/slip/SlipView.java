package org.keelson.ui.insight.internal.slip;
public final class SlipView { public static final String ID="org.keelson.ui.insight.slipImpact"; }
