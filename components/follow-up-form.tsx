import { useState } from 'react';
import { addTask } from '@/lib/app/add-task';
import { useActs } from './acts';
import { TaskFields } from './task-fields';

/** What to do next, and by when: a task is made of it. */
export function FollowUpForm(props: { contactId: string; now: string; onDone(): void }) {
  const acts = useActs();
  const [isSaving, setIsSaving] = useState(false);
  return (
    <TaskFields
      text=""
      promised={false}
      isBusy={isSaving}
      onCancel={props.onDone}
      onSave={(task) => {
        setIsSaving(true);
        void acts.run((moment) => addTask(props.contactId, task, moment)).then(props.onDone);
      }}
    />
  );
}
