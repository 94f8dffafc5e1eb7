package org.keelson.ui.insight.internal.simulation;
public final class SimulationView { }
