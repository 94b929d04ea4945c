import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="toggle" (click)="shown.set(!shown())">Visa</button>
    <button id="level" (click)="level.set(4)">Nivå</button>
    <button id="rulebook" (click)="rulebook.set('vgr-vardcentral')">Regelbok</button>
    <output id="steps">{{ steps().join(" ") }}</output>
    @if (shown()) {
      <kontakt-koll [attr.rulebook]="rulebook()" [attr.heading-level]="level()" (kontaktkoll-step)="step($event)"><p>Reserv</p></kontakt-koll>
    }
  `,
})
class Host {
  readonly shown = signal(true);
  readonly rulebook = signal("vgr-rehab");
  readonly level = signal(3);
  readonly steps = signal<string[]>([]);

  step(event: Event): void {
    this.steps.update((before) => [...before, (event as CustomEvent<{ fact: string }>).detail.fact]);
  }
}

void bootstrapApplication(Host, { providers: [provideZonelessChangeDetection()] });
