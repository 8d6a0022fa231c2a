// One peer connection, from the first description to the end, with what is said about it.
import { CandidateBatch } from './CandidateBatch';
import type { PeerSignal } from './talkMessages';
import { acceptTransceivers, addTransceivers, plugTracks, receivedTracks } from './transceivers';
import type { Outgoing, RemoteTracks } from './transceivers';

export interface AttemptHost {
  send(signal: Pick<PeerSignal, 'description' | 'candidates'>): void;
  onTracks(tracks: RemoteTracks): void;
  onState(state: RTCPeerConnectionState): void;
}

export class Attempt {
  private readonly connection: RTCPeerConnection;
  private readonly found: CandidateBatch;
  // Remote candidates that came before the description they belong to.
  private early: RTCIceCandidateInit[] = [];

  constructor(
    configuration: RTCConfiguration,
    private readonly host: AttemptHost,
  ) {
    const connection = new RTCPeerConnection(configuration);
    this.connection = connection;
    this.found = new CandidateBatch((candidates) => this.host.send({ candidates }));
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) this.found.add(candidate.toJSON());
    };
    connection.ontrack = () => {
      const tracks = receivedTracks(connection);
      if (tracks) this.host.onTracks(tracks);
    };
    connection.onconnectionstatechange = () => this.host.onState(connection.connectionState);
  }

  get state(): RTCPeerConnectionState {
    return this.connection.connectionState;
  }

  // When the last packet of the voice came, by a clock of the browser's; 0: none did.
  heardAt(): number {
    const receiver = this.connection.getTransceivers()[0]?.receiver;
    return receiver?.getSynchronizationSources()[0]?.timestamp ?? 0;
  }

  async offer(outgoing: Outgoing): Promise<void> {
    addTransceivers(this.connection);
    await plugTracks(this.connection, outgoing);
    await this.describe();
  }

  // Offers other ways for the same connection; what flows goes on until one is found.
  async restart(configuration: RTCConfiguration): Promise<void> {
    if (this.connection.signalingState !== 'stable') {
      // The last offer got lost, or was not taken.
      this.tellDescription();
      return;
    }
    // A relay's password may have run out since the beginning.
    this.connection.setConfiguration(configuration);
    this.connection.restartIce();
    await this.describe();
  }

  // Also of a restart. False when the other side offers anything but what our own pages do.
  async answer(offer: RTCSessionDescriptionInit, outgoing: Outgoing): Promise<boolean> {
    await this.connection.setRemoteDescription(offer);
    if (!acceptTransceivers(this.connection)) return false;
    await plugTracks(this.connection, outgoing);
    await this.describe();
    await this.addCandidates(this.early.splice(0));
    return true;
  }

  async complete(answer: RTCSessionDescriptionInit): Promise<void> {
    await this.connection.setRemoteDescription(answer);
    await this.addCandidates(this.early.splice(0));
  }

  async addCandidates(candidates: readonly RTCIceCandidateInit[]): Promise<void> {
    for (const candidate of candidates) {
      if (this.connection.remoteDescription) await this.connection.addIceCandidate(candidate);
      else this.early.push(candidate);
    }
  }

  plug(outgoing: Outgoing): Promise<void> {
    return plugTracks(this.connection, outgoing);
  }

  report(): Promise<RTCStatsReport> {
    return this.connection.getStats();
  }

  close(): void {
    this.found.clear();
    this.connection.onconnectionstatechange = null;
    this.connection.close();
  }

  private async describe(): Promise<void> {
    await this.connection.setLocalDescription();
    this.tellDescription();
  }

  private tellDescription(): void {
    const { localDescription } = this.connection;
    if (!localDescription) return;
    const type = localDescription.type === 'offer' ? 'offer' : 'answer';
    this.host.send({ description: { type, sdp: localDescription.sdp } });
  }
}
